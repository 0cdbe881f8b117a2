package org.rushline.search;

import java.util.HashMap;
import java.util.Map;
import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;
import org.hibernate.search.engine.environment.bean.BeanReference;

/**
 * An OpenSearch or Elasticsearch server, which keeps one index for all nodes.
 *
 * @param uris comma-separated: {@code https://one.example:9200,https://other.example:9200}
 * @param user empty if it asks for none
 * @param prefix of the names of our indexes there, so that several installations can share it
 */
public record SearchServer(String uris, String user, String password, String prefix) {

    /** Above the deepest page: see {@code SearchRequest#DEEPEST}. */
    private static final String INDEX_SETTINGS = "org/rushline/search/server-index.json";

    /** Each generation under names of its own, without aliases: the database knows which counts. */
    private record Names(String prefix, String generation) implements IndexLayoutStrategy {

        @Override
        public String createInitialElasticsearchIndexName(String index) {
            return prefix + "-" + index + "-" + generation;
        }

        @Override
        public String createWriteAlias(String index) {
            return null;
        }

        @Override
        public String createReadAlias(String index) {
            return null;
        }
    }

    Map<String, Object> settings(String generation, String schema) {
        var settings = new HashMap<String, Object>();
        settings.put("hibernate.search.backend.type", "elasticsearch");
        settings.put("hibernate.search.backend.uris", uris);
        if (!user.isEmpty()) {
            settings.put("hibernate.search.backend.username", user);
            settings.put("hibernate.search.backend.password", password);
        }
        settings.put("hibernate.search.backend.connection_timeout", 2000);
        settings.put("hibernate.search.backend.read_timeout", 10_000);
        settings.put("hibernate.search.backend.schema_management.settings_file", INDEX_SETTINGS);
        settings.put(
                "hibernate.search.backend.layout.strategy",
                BeanReference.ofInstance(new Names(prefix, generation)));
        settings.put("hibernate.search.schema_management.strategy", schema);
        return settings;
    }

    /** Without the password: it may end up in a log. */
    @Override
    public String toString() {
        return uris + ", indexes " + prefix + "-…";
    }
}
