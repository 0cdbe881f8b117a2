package org.rushline.catalog.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rushline.catalog.EventDetails;
import org.rushline.catalog.editing.EventField.Owed;
import org.rushline.catalog.editing.EventField.Until;

/** The law knows every field, and the page tells what the law says. */
class EventFieldTest {

    static final Set<String> NO_FACTS = Set.of("version", "reason", "confirm", "readBack");

    private static final Map<Until, String> MAY_CHANGE =
            Map.of(
                    Until.MADE, "never",
                    Until.ONSALE, "until there are tickets",
                    Until.RELOCATION, "until there are tickets, then by relocation",
                    Until.ALWAYS, "always");

    private static final Map<Owed, String> OWED =
            Map.of(Owed.NOTHING, "nothing", Owed.NEWS, "news", Owed.REASON, "a reason");

    @Test
    void no_field_is_outside_the_law() {
        var said =
                Arrays.stream(EventDetails.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !NO_FACTS.contains(name));
        assertThat(Stream.of(EventField.values()).map(EventField::member))
                .containsExactlyInAnyOrderElementsOf(said.toList());
    }

    @Test
    void the_page_tells_the_law() throws IOException {
        assertThat(table())
                .containsExactly(
                        Stream.of(EventField.values())
                                .map(EventFieldTest::row)
                                .toArray(String[]::new));
    }

    private static List<String> table() throws IOException {
        return Files.readAllLines(Path.of("docs/events.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }

    private static String row(EventField field) {
        return "| `%s` | %s | %s |"
                .formatted(field.member(), MAY_CHANGE.get(field.until()), OWED.get(field.owed()));
    }
}
