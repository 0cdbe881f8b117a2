package org.rushline.search;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.apache.lucene.util.Version;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexingPlan;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.rushline.platform.id.EventId;

/** Many threads may use it; after {@link #flush} writes are found and survive a crash. */
public final class EventIndex implements AutoCloseable {

    /** An index of another version is useless, and is rebuilt. */
    public static final int MAPPING = 5;

    /** Where Lucene keeps each part, inside the folder of the whole. */
    public static final List<String> FOLDERS = List.of("event", "named");

    private final CloseableSearchMapping mapping;
    private final boolean local;
    private final WriteFailures failures = new WriteFailures();

    private EventIndex(Map<String, Object> settings) {
        local = "lucene".equals(settings.get("hibernate.search.backend.type"));
        settings.put(
                "hibernate.search.background_failure_handler", BeanReference.ofInstance(failures));
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

    public static EventIndex on(SearchServer server, String generation) {
        return new EventIndex(server.settings(generation, "none"));
    }

    public static EventIndex madeOn(SearchServer server, String generation) {
        return new EventIndex(server.settings(generation, "create"));
    }

    /** Whether it can be read as Lucene keeps it, which is faster. */
    public boolean isLocal() {
        return local;
    }

    /** Events new to this index; the same event twice would be found twice. */
    public void add(Collection<SearchableEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var docs = events.parallelStream().map(EventDoc::new).toList();
        try (var session = filling()) {
            var indexer = session.indexer();
            CompletableFuture.allOf(
                            docs.stream()
                                    .map(doc -> indexer.add(doc).toCompletableFuture())
                                    .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    /** An indexer would otherwise sync to disk for every single document. */
    private SearchSession filling() {
        return mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.async())
                .build();
    }

    /** Instead of what the index held of them. */
    public void put(Collection<SearchableEvent> events) {
        each(events, (plan, event) -> plan.addOrUpdate(new EventDoc(event)));
    }

    /** Instead of what the index held under these ids. */
    public void putNames(Collection<Named> names) {
        each(names, (plan, named) -> plan.addOrUpdate(new NamedDoc(named)));
    }

    /** Removes events that the public may no longer see; absent ones do no harm. */
    public void remove(Collection<EventId> ids) {
        each(ids, (plan, id) -> plan.purge(EventDoc.class, id.value(), null));
    }

    public void removeNames(Collection<String> ids) {
        each(ids, (plan, id) -> plan.purge(NamedDoc.class, id, null));
    }

    /** Makes writes searchable and durable; if it throws, repeat all since the last flush. */
    public void flush() {
        try (var session = mapping.createSession()) {
            session.workspace().flush();
            session.workspace().refresh();
        }
        failures.check();
    }

    /** What it held of these at the last flush. */
    public List<StoredEvent> stored(Collection<EventId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        try (var session = mapping.createSession()) {
            return session.search(EventDoc.class)
                    .select(StoredEvent.class)
                    .where(f -> f.id().matchingAny(ids.stream().map(EventId::value).toList()))
                    .fetchHits(ids.size());
        }
    }

    public long count() {
        try (var session = mapping.createSession()) {
            return session.search(EventDoc.class).where(f -> f.matchAll()).fetchTotalHitCount();
        }
    }

    /** After much was written, to make reading cheap. */
    public void tidy() {
        try (var session = mapping.createSession()) {
            session.workspace().mergeSegments();
        }
    }

    /** Takes it off the search server, for good. */
    public void drop() {
        mapping.scope(Object.class).schemaManager().dropIfExisting();
    }

    public SearchSession session() {
        return mapping.createSession();
    }

    @Override
    public void close() {
        mapping.close();
    }

    /** On disk when it returns, or it throws; see {@link WriteFailures}. */
    private <T> void each(Collection<T> all, BiConsumer<SearchIndexingPlan, T> write) {
        if (all.isEmpty()) {
            return;
        }
        try (var session = mapping.createSession()) {
            var plan = session.indexingPlan();
            all.forEach(one -> write.accept(plan, one));
        }
    }
}
