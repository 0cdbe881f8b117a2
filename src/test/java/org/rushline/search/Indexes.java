package org.rushline.search;

import java.nio.file.Path;
import java.util.UUID;

/** Indexes for tests: Lucene's, or on a search server if the tests are told to use one. */
public final class Indexes {

    private Indexes() {}

    /** An empty one. */
    public static EventIndex fresh(Path folder) {
        return OpenSearch.isWanted()
                ? EventIndex.madeOn(server(), UUID.randomUUID().toString())
                : EventIndex.inFolder(folder);
    }

    public static SearchServer server() {
        return new SearchServer(OpenSearch.uri(), "", "", "test");
    }
}
