package org.rushline.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rushline.reports.Reports.SALES;
import static org.rushline.reports.Reports.change;
import static org.rushline.reports.Reports.number;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rushline.platform.table.Workbooks;
import org.rushline.testing.Await;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Refusal;
import org.rushline.testing.Streams;

/** Exports that nobody reads keep neither connections of the database nor others for long. */
@ArquillianTest
class ExportSlowlyIT {

    private static final int AT_ONCE = 4;

    /** More than what lies between a server and a client that does not read. */
    private static final int DAYS = 120_000;

    private final Evening evening = Evening.onSale();
    private final String file = SALES + "/csv?event=" + evening.id();

    @BeforeEach
    void sell() {
        Reports.soldOnManyDays(evening, DAYS);
    }

    @AfterEach
    void forget() {
        Reports.forget(evening);
    }

    @Test
    void too_many_at_once_are_told_to_come_back_and_silent_readers_are_let_go() throws IOException {
        var silent = new ArrayList<InputStream>();
        for (int i = 0; i < AT_ONCE; i++) {
            silent.add(Streams.open(file, Http.operator().token()).body());
        }
        var refused = Http.operator().get(SALES + "/csv?event=" + Evening.onSale().id());
        Refusal.assertRefused(refused, 503, "unavailable");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(change("update event set version = version where id = ?", number(evening)))
                .as("nobody locks it")
                .isEqualTo(1);
        Await.until(
                Duration.ofSeconds(60),
                () -> Http.operator().get(SALES + "/csv?event=evt_zzzz").statusCode() == 200);
        for (var one : silent) {
            one.close();
        }
    }

    @Test
    void all_of_it_arrives() {
        var whole = Http.operator().get(file);
        assertThat(whole.body().lines().filter(row -> row.contains("45.20"))).hasSize(DAYS);
    }

    /** The last day is in a currency that nobody has: behind megabytes that have been sent. */
    @Test
    void one_that_breaks_off_does_not_look_like_a_whole_one()
            throws IOException, InterruptedException {
        change(
                """
                update booking set currency = 'ZZZ' where id = (select id from booking where event_id = ?
                    order by created_at desc limit 1)""",
                number(evening));
        var path = SALES + "/%s?event=" + evening.id();
        var csv = Http.operator().get(path.formatted("csv"));
        assertThat(csv.body().lines()).hasSizeGreaterThan(DAYS / 2);
        assertThat(csv.body())
                .endsWith("This table is not complete: something went wrong here.\"\r\n");
        var workbook = Reports.file(path.formatted("xlsx"));
        assertThat(workbook).hasSizeGreaterThan(100_000);
        assertThatThrownBy(() -> Workbooks.sheet(workbook, 1)).isInstanceOf(ZipException.class);
    }

    /** Nothing has been sent yet, so the answer is a refusal. */
    @Test
    void one_that_cannot_begin_is_refused() {
        change("update booking set currency = 'ZZZ' where event_id = ?", number(evening));
        for (var format : List.of("csv", "xlsx")) {
            var answer = Http.operator().get(SALES + "/" + format + "?event=" + evening.id());
            Refusal.assertRefused(answer, 500, "unexpected");
        }
    }
}
