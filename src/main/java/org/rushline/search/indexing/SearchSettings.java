package org.rushline.search.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.startup.Setting;
import org.rushline.search.SearchServer;

/** Where the index is kept. */
@ApplicationScoped
class SearchSettings {

    @Inject
    @ConfigProperty(name = "rushline.search.folder")
    @Setting(
            "The folder of this node's own index, on a local disk; the node makes it anew if it is"
                    + " lost.")
    String folder;

    @Inject
    @ConfigProperty(name = "rushline.search.server")
    @Setting(
            "The addresses of an OpenSearch or Elasticsearch that keeps one index for all nodes"
                    + " instead, such as `https://one:9200,https://other:9200`; tested with OpenSearch"
                    + " 2.19 and 3.4, not with Elasticsearch.")
    Optional<String> server;

    @Inject
    @ConfigProperty(name = "rushline.search.user")
    @Setting("Our user there.")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "rushline.search.password")
    @Setting("That user's password.")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "rushline.search.prefix", defaultValue = "rushline")
    @Setting("What the names of our indexes begin with there.")
    String prefix;

    Optional<SearchServer> server() {
        return server.map(
                uris -> new SearchServer(uris, user.orElse(""), password.orElse(""), prefix));
    }

    Path folder() {
        return Path.of(folder);
    }
}
