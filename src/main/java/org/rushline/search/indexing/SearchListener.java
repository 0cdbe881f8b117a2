package org.rushline.search.indexing;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.rushline.changelog.Change;
import org.rushline.changelog.Listener;
import org.rushline.changelog.LogPosition;
import org.rushline.search.LiveIndex;

/** Tells this node's index what the change log says. */
@ApplicationScoped
public class SearchListener implements Listener {

    @Resource(lookup = "jdbc/plain")
    DataSource database;

    @Inject SearchSettings settings;
    @Inject LiveIndex live;
    @Inject Progress progress;

    private Keeper keeper;

    /** Not when it is made: another node may still have the folder, and then it is tried again. */
    private synchronized Keeper keeper() {
        if (keeper == null) {
            var source = new EventSource(database);
            var server = settings.server();
            keeper =
                    server.isPresent()
                            ? new SharedKeeper(
                                    new SharedNote(database), server.get(), source, live, progress)
                            : new IndexKeeper(
                                    new IndexFolder(settings.folder()), source, live, progress);
        }
        return keeper;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public boolean makesDo() {
        return progress.running() && live.exists();
    }

    @Override
    public boolean othersTurn() {
        return watched(() -> keeper().othersTurn());
    }

    @Override
    public Optional<LogPosition> from() {
        return watched(() -> keeper().open());
    }

    @Override
    public void rebuild(LogPosition from) {
        watched(
                () -> {
                    keeper().rebuild(from);
                    return true;
                });
    }

    @Override
    public void changed(List<Change> changes, LogPosition after) {
        watched(
                () -> {
                    keeper().changed(changes, after);
                    return true;
                });
    }

    private <T> T watched(Supplier<T> task) {
        try {
            var done = task.get();
            progress.failing(false);
            return done;
        } catch (RuntimeException e) {
            progress.failing(true);
            throw e;
        }
    }

    @PreDestroy
    void stop() {
        if (keeper != null) {
            keeper.close();
        }
    }
}
