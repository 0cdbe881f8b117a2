package org.rushline.booking;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.rushline.booking.TestCluster.Show;
import org.rushline.stripe.TestCard;
import org.rushline.testing.Buyer;
import org.rushline.testing.Http;

/** Somebody comes for seats that many want, and does whatever people do. */
final class RushVisit {

    private final Rush rush;
    private final Random random;
    private final Buyer buyer;
    private final Show show;

    RushVisit(Rush rush, long seed) {
        this.rush = rush;
        this.random = new Random(seed);
        this.buyer = any(rush.buyers());
        this.show = any(rush.shows());
    }

    void run() {
        var key = new UUID(random.nextLong(), random.nextLong()).toString();
        var first = random.nextInt(show.tickets().size() - 4);
        var wanted = show.tickets().subList(first, first + 1 + random.nextInt(4));
        var answer = say("reserve", b -> b.reserve(show.event(), key, wanted));
        if (answer == null || (answer.statusCode() >= 500 || chance(10))) {
            answer = again(key, wanted, answer);
        }
        if (answer == null || answer.statusCode() != 201) {
            return;
        }
        var booking = Http.json(answer).getString("bookingId");
        rush.promises().reserved(booking);
        decide(booking);
    }

    /** The same order on whichever node: it must be the same booking. */
    private HttpResponse<String> again(
            String key, List<String> wanted, HttpResponse<String> before) {
        var answer = say("reserve again", b -> b.reserve(show.event(), key, wanted));
        var both =
                answer != null
                        && before != null
                        && answer.statusCode() == 201
                        && before.statusCode() == 201;
        if (both && !id(answer).equals(id(before))) {
            rush.fail("one order, two bookings: " + id(answer) + " and " + id(before));
        }
        return before != null && before.statusCode() == 201 ? before : answer;
    }

    private static String id(HttpResponse<String> answer) {
        return Http.json(answer).getString("bookingId");
    }

    private void decide(String booking) {
        if (chance(15)) {
            say("extend", b -> b.http().post("/api/bookings/" + booking + "/extension", ""));
        }
        if (chance(25)) {
            rush.tally().count("abandoned");
        } else if (chance(15)) {
            release(booking);
        } else if (chance(20)) {
            rush.later(random.nextInt(7_000), () -> pay(booking));
        } else {
            pay(booking);
        }
    }

    private void pay(String booking) {
        var answer = say("pay", b -> b.pay(booking));
        if (chance(30)) {
            var again = say("pay again", b -> b.pay(booking));
            answer = again != null && again.statusCode() == 200 ? again : answer;
        }
        if (answer == null || answer.statusCode() != 200) {
            return;
        }
        var secret = Http.json(answer).getString("clientSecret");
        var intent = secret.substring(0, secret.indexOf("_secret"));
        if (chance(15)) {
            rush.tally().count("abandoned while paying");
        } else if (chance(20)) {
            rush.later(random.nextInt(6_000), () -> card(intent));
        } else {
            card(intent);
        }
        if (chance(15)) {
            rush.later(random.nextInt(3_000), () -> release(booking));
        }
        if (chance(5)) {
            rush.later(random.nextInt(3_000), () -> cancel(booking));
        }
        rush.later(1_000 + random.nextInt(4_000), () -> refund(booking, 5));
    }

    private void card(String intent) {
        var card =
                chance(60)
                        ? TestCard.VISA
                        : any(List.of(TestCard.DECLINED, TestCard.ASKS, TestCard.PROCESSES));
        try {
            var status = rush.stripe().pay(intent, card);
            rush.tally().count("card " + card + " " + status);
            switch (status) {
                case "requires_payment_method" -> {
                    if (chance(70)) {
                        rush.tally().count("then " + rush.stripe().pay(intent, TestCard.VISA));
                    }
                }
                case "requires_action" -> rush.stripe().authenticate(intent, chance(70));
                case "processing" -> {
                    var well = chance(60);
                    rush.later(random.nextInt(6_000), () -> rush.stripe().finish(intent, well));
                }
                default -> {}
            }
        } catch (IllegalStateException e) {
            rush.tally().count("card refused: it is over");
        }
    }

    private void release(String booking) {
        var answer = say("release", b -> b.release(booking));
        if (answer != null && (answer.statusCode() == 204 || answer.statusCode() == 202)) {
            rush.promises().cancelled(booking);
        }
    }

    private void cancel(String booking) {
        var answer = operator(booking, "cancellation", "{\"reason\":\"The operator says so\"}");
        if (answer.statusCode() == 200) {
            rush.promises().cancelled(booking);
        }
    }

    /** Most get their money back, else all seats would soon be sold. */
    private void refund(String booking, int patience) {
        if (patience == 0 || chance(5)) {
            return;
        }
        var answer = operator(booking, "refund", "{\"reason\":\"A change of mind\"}");
        if (answer.statusCode() == 409) {
            rush.later(2_000, () -> refund(booking, patience - 1));
        }
    }

    private HttpResponse<String> operator(String booking, String what, String body) {
        var path = "/api/operator/bookings/" + booking + "/" + what;
        return rush.tally().count(what, rush.operator(random.nextInt(2)).post(path, body));
    }

    /** Null if nobody answered. */
    private HttpResponse<String> say(String what, Function<Buyer, HttpResponse<String>> call) {
        try {
            var node = rush.node(random.nextInt(2));
            return rush.tally().count(what, call.apply(buyer.at(node)));
        } catch (Http.NoAnswer e) {
            rush.tally().count(what + ": no answer");
            return null;
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
