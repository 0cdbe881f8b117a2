package org.rushline.search.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.search.SearchServer;

/** Where the index is kept. */
@ApplicationScoped
class SearchSettings {

    /** Of this node alone, and on a disk of its own machine; what is in it can be made anew. */
    @Inject
    @ConfigProperty(name = "rushline.search.folder")
    String folder;

    /** Addresses of an OpenSearch or Elasticsearch that keeps it for all nodes instead. */
    @Inject
    @ConfigProperty(name = "rushline.search.server")
    Optional<String> server;

    @Inject
    @ConfigProperty(name = "rushline.search.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "rushline.search.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "rushline.search.prefix", defaultValue = "rushline")
    String prefix;

    Optional<SearchServer> server() {
        return server.map(
                uris -> new SearchServer(uris, user.orElse(""), password.orElse(""), prefix));
    }

    Path folder() {
        return Path.of(folder);
    }
}
