package org.rushline.search.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NativeFSLockFactory;
import org.rushline.changelog.LogPosition;
import org.rushline.search.EventIndex;

/** This node's indexes; a note names the current one, its mapping and log position. */
final class IndexFolder implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(IndexFolder.class.getName());
    private static final String NOTE = "index.properties";

    /** An index in this folder, and how far it has followed the log. */
    record Kept(Path folder, LogPosition position) {}

    private final Path root;
    private final Lock lock;

    /** Throws UncheckedIOException if it cannot be written, or another node uses it. */
    IndexFolder(Path root) {
        this.root = root;
        try {
            Files.createDirectories(root);
            lock = NativeFSLockFactory.INSTANCE.obtainLock(FSDirectory.open(root), "node.lock");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The search index needs a folder of its own that it can write: " + root, e);
        }
    }

    /** The index that counts; empty if there is none that can be used. */
    Optional<Kept> kept() {
        try {
            var kept = read();
            kept.ifPresent(index -> check(index.folder()));
            return kept;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The search index is damaged and will be made anew", e);
            return Optional.empty();
        }
    }

    private Optional<Kept> read() throws IOException {
        var note = new Properties();
        if (!Files.exists(root.resolve(NOTE))) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(root.resolve(NOTE))) {
            note.load(in);
        }
        if (!Integer.toString(EventIndex.MAPPING).equals(note.getProperty("mapping"))) {
            LOG.info("The search index is of another mapping and will be made anew");
            return Optional.empty();
        }
        return Optional.of(
                new Kept(
                        root.resolve(note.getProperty("folder")),
                        LogPosition.parse(note.getProperty("position"))));
    }

    /** Whether what was written still is what is there. */
    boolean isIntact(Path index) {
        try {
            check(index);
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The search index is damaged", e);
            return false;
        }
    }

    /** Reads every byte: a second or two for a million events. */
    private static void check(Path index) {
        for (var name : EventIndex.FOLDERS) {
            try (var directory = FSDirectory.open(index.resolve(name));
                    var reader = DirectoryReader.open(directory)) {
                for (var leaf : reader.leaves()) {
                    ((CodecReader) leaf.reader()).checkIntegrity();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** For an index that does not count yet. */
    Path fresh() {
        return root.resolve("index-" + UUID.randomUUID());
    }

    /** From now on this one counts; it has followed the log so far. */
    void keep(Kept kept) {
        var note = new Properties();
        note.setProperty("mapping", Integer.toString(EventIndex.MAPPING));
        note.setProperty("folder", kept.folder().getFileName().toString());
        note.setProperty("position", kept.position().toString());
        var draft = root.resolve(NOTE + ".new");
        try {
            try (var out = Files.newOutputStream(draft)) {
                note.store(out, null);
            }
            Files.move(draft, root.resolve(NOTE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void clearExcept(Path index) {
        try (var folders = Files.list(root)) {
            folders.filter(folder -> folder.getFileName().toString().startsWith("index-"))
                    .filter(folder -> !folder.equals(index))
                    .forEach(IndexFolder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The search index's folder stays locked", e);
        }
    }
}
