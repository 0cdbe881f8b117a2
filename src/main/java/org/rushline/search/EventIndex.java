package org.rushline.search;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.lucene.util.Version;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/**
 * The index of events and of the names that are suggested. May be used by many threads; what is
 * written is found after {@link #flush}, and survives a crash from then on.
 */
public final class EventIndex implements AutoCloseable {

    /** An index made for another one is of no use: it is made anew. */
    public static final int MAPPING = 2;

    /** Where Lucene keeps each part, inside the folder of the whole. */
    public static final List<String> FOLDERS = List.of("event", "named");

    private final CloseableSearchMapping mapping;

    private EventIndex(Map<String, Object> settings) {
        mapping =
                SearchMapping.builder(
                                AnnotatedTypeSource.fromClasses(
                                        EventDoc.class,
                                        NamedDoc.class,
                                        StoredEvent.class,
                                        StoredName.class))
                        .properties(settings)
                        .build();
    }

    /** In a folder of Lucene's, which is made if there is none. */
    public static EventIndex inFolder(Path folder) {
        var settings = new HashMap<String, Object>();
        settings.put("hibernate.search.backend.type", "lucene");
        settings.put("hibernate.search.backend.lucene_version", Version.LATEST.toString());
        settings.put("hibernate.search.backend.directory.root", folder.toString());
        settings.put("hibernate.search.backend.io.writer.ram_buffer_size", 64);
        settings.put("hibernate.search.backend.io.refresh_interval", 1000);
        settings.put("hibernate.search.backend.io.commit_interval", 10_000);
        return new EventIndex(settings);
    }

    /** Those that are new to this index; twice the same event would be found twice. */
    public void add(Collection<SearchableEvent> events) {
        each(events, EventDoc::new, (session, doc) -> session.indexer().add(doc));
    }

    /** Instead of what the index held of them. */
    public void put(Collection<SearchableEvent> events) {
        each(events, EventDoc::new, (session, doc) -> session.indexer().addOrUpdate(doc));
    }

    /** Instead of what the index held under these ids. */
    public void putNames(Collection<Named> names) {
        each(names, NamedDoc::new, (session, doc) -> session.indexer().addOrUpdate(doc));
    }

    /** Those that the public may no longer see; never having been there is fine. */
    public void remove(Collection<Long> ids) {
        each(
                ids,
                Function.identity(),
                (session, id) -> session.indexer().delete(EventDoc.class, id, null));
    }

    /** Those that are no more. */
    public void removeNames(Collection<String> ids) {
        each(
                ids,
                Function.identity(),
                (session, id) -> session.indexer().delete(NamedDoc.class, id, null));
    }

    /** What was written can be found and is safe on disk. */
    public void flush() {
        try (var session = mapping.createSession()) {
            session.workspace().flush();
            session.workspace().refresh();
        }
    }

    /** After much was written, to make reading cheap. */
    public void tidy() {
        try (var session = mapping.createSession()) {
            session.workspace().mergeSegments();
        }
    }

    /** To ask something; closed by the caller. */
    public SearchSession session() {
        return mapping.createSession();
    }

    @Override
    public void close() {
        mapping.close();
    }

    private <T, D> void each(Collection<T> all, Function<T, D> made, Write<D> write) {
        if (all.isEmpty()) {
            return;
        }
        try (var session = writing()) {
            List<CompletableFuture<?>> written =
                    all.stream()
                            .<CompletableFuture<?>>map(
                                    one ->
                                            write.with(session, made.apply(one))
                                                    .toCompletableFuture())
                            .toList();
            CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)).join();
        }
    }

    /** Not safe on disk with every single document, as is usual: that is what a flush is for. */
    private SearchSession writing() {
        return mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.async())
                .build();
    }

    private interface Write<D> {
        CompletionStage<?> with(SearchSession session, D doc);
    }
}
