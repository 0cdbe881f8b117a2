package org.rushline.search.indexing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.rushline.changelog.Change;
import org.rushline.changelog.LogPosition;
import org.rushline.search.Asking;
import org.rushline.search.Indexes;
import org.rushline.search.LiveIndex;
import org.rushline.search.query.EventSearch;
import org.rushline.search.query.FoundEvent;
import org.rushline.search.query.Suggestion;
import org.rushline.search.query.Suggestions;
import org.rushline.testing.TestDatabase;

/** A node's index, from its start to its end, as the change log leads it. */
final class KeptIndex implements AutoCloseable {

    static final LogPosition START = new LogPosition("1/1", 100, List.of());
    static final LogPosition LATER = new LogPosition("1/1", 200, List.of(150L));

    private final LiveIndex live = new LiveIndex();
    private final Progress progress = new Progress();
    private final Keeper keeper;

    private KeptIndex(KeeperMaker maker) {
        keeper = maker.make(live, progress);
    }

    private interface KeeperMaker {
        Keeper make(LiveIndex live, Progress progress);
    }

    static KeptIndex in(Path folder) {
        return in(folder, TestDatabase.dataSource());
    }

    static KeptIndex in(Path folder, DataSource database) {
        return new KeptIndex(
                (live, progress) ->
                        new IndexKeeper(
                                new IndexFolder(folder),
                                new EventSource(database),
                                live,
                                progress));
    }

    /** One of several nodes at a search server. */
    static KeptIndex shared(SharedNote note) {
        return new KeptIndex(
                (live, progress) ->
                        new SharedKeeper(
                                note,
                                Indexes.server(),
                                new EventSource(TestDatabase.dataSource()),
                                live,
                                progress));
    }

    /** Rebuilds the index from the beginning of the log. */
    static KeptIndex madeIn(Path folder) {
        var index = in(folder);
        index.rebuild(START);
        return index;
    }

    boolean othersTurn() {
        return keeper.othersTurn();
    }

    Optional<LogPosition> open() {
        return keeper.open();
    }

    void rebuild(LogPosition from) {
        keeper.rebuild(from);
    }

    void told(List<Change> changes, LogPosition after) {
        keeper.changed(changes, after);
    }

    boolean exists() {
        return live.exists();
    }

    Progress progress() {
        return progress;
    }

    List<FoundEvent> found(String keyword) {
        var asked = Map.of("keyword", keyword);
        return live.ask(
                        index ->
                                new EventSearch(index, Clock.systemUTC())
                                        .find(Asking.of(asked))
                                        .events())
                .orElseThrow();
    }

    List<String> suggested(String typed) {
        return live
                .ask(index -> new Suggestions(index, Clock.systemUTC()).complete(typed))
                .orElseThrow()
                .stream()
                .map(Suggestion::name)
                .toList();
    }

    @Override
    public void close() {
        keeper.close();
    }
}
