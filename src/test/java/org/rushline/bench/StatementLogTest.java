package org.rushline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rushline.bench.StatementLog.Statement;

class StatementLogTest {

    private static final List<String> LOG =
            List.of(
                    line(1, "execute <unnamed>: BEGIN", ""),
                    line(2, "execute <unnamed>: BEGIN", ""),
                    line(
                            1,
                            "execute S_1: insert into a values ($1, $2)",
                            "$1 = 'it''s', $2 = NULL"),
                    line(2, "execute S_7: select 2", ""),
                    line(1, "duration: 1 ms", ""),
                    line(1, "statement: select 1", ""),
                    line(2, "execute S_2: COMMIT", ""),
                    line(1, "execute S_2: COMMIT", ""));

    @Test
    void a_transaction_is_what_one_connection_said_from_begin_to_commit() {
        assertThat(StatementLog.last(LOG, "insert into a"))
                .containsExactly(
                        new Statement(
                                "insert into a values ($1, $2)",
                                java.util.Arrays.asList("it's", null)),
                        new Statement("select 1", List.of()));
    }

    @Test
    void a_transaction_that_is_not_there_is_no_result() {
        assertThatThrownBy(() -> StatementLog.last(LOG, "insert into b"))
                .hasMessageContaining("insert into b");
    }

    @Test
    void a_script_says_the_same_with_other_values() {
        var script = new PgScript("Something.").set("n", "1 + :i").vary("it's", ":n::text");
        assertThat(script.of(StatementLog.last(LOG, "insert into a")))
                .endsWith(
                        """
                        \\set n 1 + :i
                        BEGIN;
                        insert into a values (:n::text, NULL);
                        select 1;
                        COMMIT;
                        """);
    }

    private static String line(int process, String message, String values) {
        return "{\"pid\": %d, \"message\": \"%s\", \"detail\": \"Parameters: %s\"}"
                .formatted(process, message, values);
    }
}
