package org.rushline.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Shipped;

@ArquillianTest
@RunAsClient
class FindEventsIT {

    @Deployment
    static WebArchive war() {
        return Shipped.war();
    }

    private final Finding search = new Finding(Http.anonymous());

    @Test
    void a_new_event_is_found_by_its_name_with_all_that_a_list_shows() {
        var evening = Evening.announced();
        search.await(1, "keyword", "rovers stadt " + evening.word());

        var event = Finding.events(search.found("keyword", evening.word())).get(0);
        assertThat(event.getString("id")).isEqualTo(evening.id());
        assertThat(event.getString("name")).isEqualTo(evening.name());
        assertThat(event.getString("status")).isEqualTo("ANNOUNCED");
        assertThat(event.getString("startsAt")).isEqualTo("2031-06-14T18:30:00Z");
        assertThat(event.getString("startsAtLocal")).isEqualTo("2031-06-14T20:30");
        assertThat(event.getJsonObject("venue").getString("city")).isEqualTo(evening.city());
        assertThat(event.getJsonArray("performers")).hasSize(2);
        assertThat(event.getInt("lowestPrice")).isEqualTo(45_20);
        assertThat(event.getString("currency")).isEqualTo("EUR");
    }
}
