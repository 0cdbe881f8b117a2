package org.rushline.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rushline.search.indexing.KeptIndex.LATER;
import static org.rushline.search.indexing.KeptIndex.START;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.rushline.dev.Folders;
import org.rushline.search.EventIndex;

/** A folder that outlives its servers, for good or ill. */
class KeepAnIndexTest {

    @TempDir Path folder;

    private Listed evening;

    @BeforeEach
    void list() throws SQLException {
        evening = new Listed();
    }

    /** Damages the files as may happen while no node uses them. */
    enum Damage {
        BYTES_FLIPPED,
        FILE_CUT_SHORT,
        FILE_GONE,
        NOTE_GARBLED,
        NOTE_EMPTY,
        MAPPING_GARBLED,
        ANOTHER_MAPPING;

        void to(Path folder) throws IOException {
            var note = folder.resolve("index.properties");
            switch (this) {
                case NOTE_GARBLED -> Files.writeString(note, "position=gone");
                case NOTE_EMPTY -> Files.writeString(note, "");
                case MAPPING_GARBLED -> Files.writeString(note, "mapping=garbled");
                case ANOTHER_MAPPING ->
                        Files.writeString(
                                note,
                                Files.readString(note)
                                        .replace("mapping=" + EventIndex.MAPPING, "mapping=0"));
                default -> toFile(largest(folder));
            }
        }

        private void toFile(Path file) throws IOException {
            var bytes = Files.readAllBytes(file);
            switch (this) {
                case BYTES_FLIPPED -> {
                    bytes[bytes.length / 2] ^= 1;
                    Files.write(file, bytes);
                }
                case FILE_CUT_SHORT ->
                        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
                default -> Files.delete(file);
            }
        }

        private static Path largest(Path folder) throws IOException {
            try (var files = Files.walk(folder)) {
                return files.filter(file -> file.toString().contains("event"))
                        .filter(Files::isRegularFile)
                        .max(java.util.Comparator.comparingLong(file -> file.toFile().length()))
                        .orElseThrow();
            }
        }
    }

    @Test
    void a_new_node_has_none_until_it_is_made() {
        try (var index = KeptIndex.in(folder)) {
            assertThat(index.open()).isEmpty();
            assertThat(index.exists()).isFalse();
            index.rebuild(START);
            assertThat(index.found(evening.word())).hasSize(1);
            assertThat(index.progress().running()).isFalse();
            assertThat(index.progress().done()).isPositive();
        }
    }

    @Test
    void it_is_kept_over_a_restart_and_goes_on_where_it_was() throws SQLException {
        KeptIndex.madeIn(folder).close();
        evening.set("name = 'While it was down " + evening.word() + "'");
        try (var index = KeptIndex.in(folder)) {
            assertThat(index.open()).contains(START);
            assertThat(names(index)).containsExactly("Evening " + evening.word());
            index.told(List.of(evening.eventChange()), LATER);
            assertThat(names(index)).containsExactly("While it was down " + evening.word());
        }
        try (var index = KeptIndex.in(folder)) {
            assertThat(index.open()).contains(LATER);
            assertThat(names(index)).containsExactly("While it was down " + evening.word());
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_that_cannot_be_trusted_is_not_used_but_made_anew(Damage damage) throws IOException {
        KeptIndex.madeIn(folder).close();
        damage.to(folder);
        try (var index = KeptIndex.in(folder)) {
            assertThat(index.open()).isEmpty();
            assertThat(index.exists()).isFalse();
            index.rebuild(LATER);
            assertThat(index.found(evening.word())).hasSize(1);
        }
        assertThat(folders()).hasSize(1);
        try (var index = KeptIndex.in(folder)) {
            assertThat(index.open()).contains(LATER);
        }
    }

    @Test
    void damaged_while_it_is_in_use_it_is_made_anew_at_the_next_change()
            throws IOException, SQLException {
        try (var index = KeptIndex.madeIn(folder)) {
            Folders.empty(folders().get(0));
            evening.set("name = 'After the damage " + evening.word() + "'");
            index.told(List.of(evening.eventChange()), LATER);
            assertThat(names(index)).containsExactly("After the damage " + evening.word());
        }
    }

    @Test
    void two_nodes_never_share_one() {
        try (var first = KeptIndex.madeIn(folder)) {
            assertThatThrownBy(() -> KeptIndex.in(folder))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("needs a folder of its own")
                    .hasMessageContaining(folder.toString());
            assertThat(first.found(evening.word())).hasSize(1);
        }
        try (var second = KeptIndex.in(folder)) {
            assertThat(second.open()).contains(START);
        }
    }

    @Test
    void a_crash_between_the_index_and_the_note_of_it_is_harmless()
            throws IOException, SQLException {
        var note = folder.resolve("index.properties");
        try (var index = KeptIndex.madeIn(folder)) {
            var before = Files.readAllBytes(note);
            evening.set("name = 'Told twice " + evening.word() + "'");
            index.told(evening.changes(), LATER);
            Files.write(note, before);
        }
        try (var index = KeptIndex.in(folder)) {
            assertThat(index.open()).contains(START);
            index.told(evening.changes(), LATER);
            assertThat(names(index)).containsExactly("Told twice " + evening.word());
        }
    }

    @Test
    void a_crash_while_it_is_made_leaves_nothing_behind() throws IOException {
        KeptIndex.madeIn(folder).close();
        Files.createDirectories(folder.resolve("index-half-done/event"));
        try (var index = KeptIndex.in(folder)) {
            assertThat(index.open()).contains(START);
            assertThat(folders()).hasSize(1);
        }
    }

    @Test
    void the_old_one_answers_while_no_new_one_can_be_made() throws IOException {
        KeptIndex.madeIn(folder).close();
        var unreachable = new PGSimpleDataSource();
        unreachable.setPortNumbers(new int[] {1});
        try (var index = KeptIndex.in(folder, unreachable)) {
            index.open();
            assertThatThrownBy(() -> index.rebuild(LATER)).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> index.told(evening.changes(), LATER))
                    .isInstanceOf(RuntimeException.class);
            assertThat(index.found(evening.word())).hasSize(1);
            assertThat(index.progress().running()).isFalse();
            assertThat(folders()).hasSize(1);
        }
        try (var index = KeptIndex.in(folder)) {
            assertThat(index.open()).contains(START);
        }
    }

    private List<String> names(KeptIndex index) {
        return index.found(evening.word()).stream().map(found -> found.name()).toList();
    }

    private List<Path> folders() throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(Files::isDirectory).toList();
        }
    }
}
