package org.rushline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.accounts.Role;
import org.rushline.staff.invitations.Inviting;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.TestRoom;
import org.rushline.testing.Visitor;

/** Every link of every page leads somewhere, for every role. */
@ArquillianTest
@RunAsClient
class FollowLinksIT {

    private static final Pattern REFERENCE = Pattern.compile("\\b(?:href|src|action)=\"([^\"]+)\"");

    /** The parts that differ in addresses of one kind. */
    private static final Pattern VALUE =
            Pattern.compile("(evt|bkg|spl|prf|ven|tkt|grt|inv|acc)_\\w+|(?<==)[^&]+|\\d+");

    private static final int OF_A_KIND = 2;

    private final Evening evening = Evening.onSale();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Deque<String> toFollow = new ArrayDeque<>();
    private final List<String> lost = new ArrayList<>();

    @Test
    void for_somebody_whom_nobody_knows() {
        var room = new TestRoom(Evening.onSale(), 10).opened();
        crawl(
                new Visitor(),
                "/",
                room.page(),
                "/event/" + evening.id(),
                "/event/" + evening.id() + "/seats");
        assertThat(kinds).containsKeys("/search", "/sign-in", "/sign-up");
    }

    @Test
    void for_a_buyer() {
        var buyer = Buyer.signedIn();
        var bought = buyer.bought(evening.id(), evening.tickets().get(0));
        var held = buyer.reserved(evening.id(), evening.tickets().get(1));
        crawl(visitor(buyer.http()), "/", "/me", "/checkout/" + bought, "/checkout/" + held);
        assertThat(kinds).containsKeys("/me/tickets", "/event/*");
    }

    @Test
    void for_an_operator() {
        Inviting.to(Role.DOOR);
        crawl(visitor(Http.operator()), "/", "/me");
        assertThat(kinds).containsKeys("/me/tickets", "/operator/staff", "/operator/trail");
    }

    private static Visitor visitor(Http http) {
        return new Visitor().withToken(http.token());
    }

    private void crawl(Visitor visitor, String... begin) {
        toFollow.addAll(List.of(begin));
        while (!toFollow.isEmpty()) {
            follow(toFollow.remove(), visitor);
        }
        assertThat(lost).isEmpty();
    }

    private void follow(String address, Visitor visitor) {
        var kind = VALUE.matcher(address).replaceAll("*");
        if (!seen.add(address) || kinds.merge(kind, 1, Integer::sum) > OF_A_KIND) {
            return;
        }
        var answer = visitor.get(address);
        if (answer.statusCode() >= 400) {
            lost.add(answer.statusCode() + " " + address);
        }
        answer.headers().firstValue("Location").ifPresent(toFollow::add);
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            var references = REFERENCE.matcher(answer.body());
            while (references.find()) {
                note(references.group(1).replace("&amp;", "&"));
            }
        }
    }

    private void note(String reference) {
        if (reference.startsWith("/") && !reference.startsWith("//")) {
            toFollow.add(reference.replaceFirst("#.*", ""));
        }
    }
}
