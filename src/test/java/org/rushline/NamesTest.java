package org.rushline;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A name tells what it stands for: whoever reads it need not look up its type. */
class NamesTest {

    private static final Pattern INJECTED =
            Pattern.compile(
                    "@Inject\\s+(?:(?:private|final|protected) |@\\w+(?:\\([^)]*\\))?\\s+)*"
                            + "([A-Z]\\w*)(?:<([\\w<>, ?]*)>)?\\s+(\\w+)\\s*;");
    private static final Set<String> WITHOUT_A_NAME_OF_THEIR_OWN =
            Set.of(
                    "String",
                    "Optional",
                    "Counter",
                    "Instance",
                    "ServletContext",
                    "InstanceProducer");
    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+");

    private static final Pattern DECLARED =
            Pattern.compile("\\b([A-Z]\\w+)(?:<[\\w<>, ?]*>)? ([a-z]\\w*)(?= ?[;=,):])");

    /** Classes that had another name once, and what that made of their variables. */
    private static final Map<String, String> FORMER =
            Map.ofEntries(
                    Map.entry("ReservationDecision", "judge"),
                    Map.entry("ReservationService", "ordering"),
                    Map.entry("SeatRequests", "wishes"),
                    Map.entry("SeatAllocator", "choosing"),
                    Map.entry("BookingRelease", "lettingGo"),
                    Map.entry("BookingCancellation", "cancelling"),
                    Map.entry("BookingRefund", "refunding"),
                    Map.entry("PaymentService", "paying"),
                    Map.entry("HoldExtension", "extending"),
                    Map.entry("DueBookings", "overdue"),
                    Map.entry("EventVersions", "heard"),
                    Map.entry("EventClock", "calendar"),
                    Map.entry("EventRemoval", "discarding"),
                    Map.entry("CacheTimeouts", "patience"),
                    Map.entry("LoginThrottle", "attempts"),
                    Map.entry("RequestAuthenticator", "arrival"),
                    Map.entry("VerifiedPassword", "proof"),
                    Map.entry("FailPoint", "milestone"),
                    Map.entry("FailPoints", "milestones"),
                    Map.entry("StreamClient", "viewer"),
                    Map.entry("SseLog", "frames"),
                    Map.entry("ActiveFilters", "chosen"),
                    Map.entry("FallbackSearch", "way"),
                    Map.entry("SearchQuery", "question"),
                    Map.entry("QueryExecution", "enquiry"),
                    Map.entry("FacetCounter", "tally"),
                    Map.entry("LedgerSnapshot", "books"),
                    Map.entry("AuditParameters", "terms"),
                    Map.entry("SeatLabel", "place"),
                    Map.entry("FreeSeats", "offer"),
                    Map.entry("LikelyMistake", "slip"));

    @Test
    void what_is_injected_is_named_after_its_class() {
        assertThat(
                        found(INJECTED)
                                .filter(
                                        field ->
                                                !WITHOUT_A_NAME_OF_THEIR_OWN.contains(
                                                        field.group(1)))
                                .filter(
                                        field ->
                                                !shareAWord(
                                                        field.group(1) + field.group(2),
                                                        field.group(3)))
                                .map(MatchResult::group))
                .isEmpty();
    }

    private static boolean shareAWord(String type, String name) {
        var stems = stems(type);
        return stems(name).stream()
                .anyMatch(
                        one ->
                                stems.stream()
                                        .anyMatch(
                                                other ->
                                                        one.startsWith(other)
                                                                || other.startsWith(one)));
    }

    /** Words without their endings, for a waiter waits. */
    private static Set<String> stems(String name) {
        return WORD.matcher(name)
                .results()
                .map(
                        word ->
                                word.group()
                                        .toLowerCase(Locale.ROOT)
                                        .replaceFirst("(?:ies|es|s|ing|ed|er)$", ""))
                .collect(toSet());
    }

    @Test
    void no_variable_keeps_its_classs_former_name() {
        assertThat(
                        found(DECLARED)
                                .filter(
                                        variable ->
                                                variable.group(2)
                                                        .equals(FORMER.get(variable.group(1))))
                                .map(MatchResult::group))
                .isEmpty();
    }

    private static Stream<MatchResult> found(Pattern pattern) {
        return Stream.of("main", "test", "dev", "bench")
                .flatMap(root -> SaidToPeople.files("src/" + root + "/java", ".java"))
                .flatMap(file -> pattern.matcher(SaidToPeople.read(file)).results());
    }
}
