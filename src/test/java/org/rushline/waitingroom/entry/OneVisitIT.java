package org.rushline.waitingroom.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.testing.AtOnce;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;
import org.rushline.testing.OwnServers;
import org.rushline.testing.SharedCluster;
import org.rushline.waitingroom.HotEvening;

/** Two nodes give one token, and take it once. */
@OwnServers
class OneVisitIT {

    private static final int PEOPLE = 12;
    private static final int AT_ONCE = 16;

    @RegisterExtension static final SharedCluster SHARED = new SharedCluster();

    private final Http one = Http.at(SHARED.node(1).address());
    private final Http two = Http.at(SHARED.node(2).address());

    private Http either(int number) {
        return number % 2 == 0 ? one : two;
    }

    @Test
    void of_all_who_ask_and_present_at_the_same_moment_one_comes_in() throws SQLException {
        var operator = SHARED.node(1).operator();
        var event = new Catalogue(operator).announced("Night of the old shop");
        var night = HotEvening.of(operator, event, PEOPLE);
        var shop = OldShop.behind(night);
        night.open();
        for (var buyer : crowd()) {
            night.admitted(buyer);
            var tokens = AtOnce.times(AT_ONCE, n -> shop.token(at(buyer, n)));
            assertThat(
                            tokens.stream()
                                    .map(given -> OldShop.claims(given).getString("jti"))
                                    .distinct())
                    .hasSize(1);
            var token = tokens.get(0);
            var answers =
                    AtOnce.times(AT_ONCE, n -> shop.redeem(either(n), token, OldShop.visit()));
            assertThat(answers.stream().map(HttpResponse::statusCode))
                    .containsOnly(200, 409)
                    .containsOnlyOnce(200);
        }
        assertThat(night.look().getInt("shopping")).isEqualTo(PEOPLE);
    }

    private static List<Buyer> crowd() throws SQLException {
        try (var database = SHARED.cluster().connect()) {
            return Buyer.crowd(PEOPLE, SHARED.node(1).address(), database);
        }
    }

    private static Buyer at(Buyer buyer, int number) {
        return buyer.at(SHARED.node(1 + number % 2).address());
    }
}
