package org.rushline;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Ids and money have types of their own wherever they travel: two UUIDs, or two numbers, beside
 * each other could be swapped. Records count too, by their constructors.
 */
@AnalyzeClasses(packages = "org.rushline", importOptions = ImportOption.DoNotIncludeTests.class)
class TypedIdsTest {

    private static final String ID =
            "event|ticket|booking|buyer|account|operator|owner|by|decidedBy|venue|plan|seatPlan|tier"
                    + "|performer|refund|attempt";

    private static final Pattern ONE =
            Pattern.compile("(%s)(Id)?|amount|price|fee|fees|due|received".formatted(ID));

    private static final Pattern SEVERAL =
            Pattern.compile("(%s)(s|Id|Ids)?|amounts|prices|fees".formatted(ID));

    private static final Set<Class<?>> RAW = Set.of(long.class, Long.class, UUID.class);

    /** Why some are raw. */
    private static final Map<String, List<String>> EDGES =
            Map.of(
                    "JSON has the currency beside it, or once for several amounts",
                    List.of(
                            "AttentionView amount",
                            "BookedTicket fee",
                            "BookedTicket price",
                            "BookingView fees",
                            "RefundView amount",
                            "StoryEntry amount",
                            "TierDetails fee",
                            "TierDetails price",
                            "TierView fee",
                            "TierView price"),
                    "Stripe tells of anybody's money, in currencies that Java may not know",
                    List.of(
                            "Incident amount",
                            "MovedAtStripe amount",
                            "StripeGateway.ours amount",
                            "StripeLedger$Charge amount",
                            "StripeLedger$Charge received",
                            "StripeLedger$Repayment amount",
                            "StripeRefund amount"),
                    "here numbers become Stripe's units, Money or text",
                    List.of(
                            "ListingRows.money amount",
                            "Money amount",
                            "Money.of amount",
                            "MoneyStyle.text amount",
                            "PriceCheck.text amount",
                            "SeatNames.price amount",
                            "StripeCurrencies.fromStripe amount",
                            "StripeCurrency.fromStripe amount",
                            "StripeCurrency.moved amount",
                            "StripeCurrency.toStripe amount"),
                    "a column goes back into its own row, whose currency is not read",
                    List.of(
                            "RefundRows.count amount",
                            "ReplacementSeats$Swap fee",
                            "ReplacementSeats$Swap price"),
                    "a cursor is text, and the index sorts by the number",
                    List.of("Cursor price"),
                    "JPA fills in the key of an entity",
                    List.of("Seat$Key plan", "Section$Key plan"),
                    "a board reads a hundred thousand at once, and keeps them in an array",
                    List.of("BoardRows$Row ticket"));

    @ArchTest
    static void an_id_or_an_amount_says_what_it_is_by_its_type(JavaClasses classes) {
        var raw =
                classes.stream()
                        .flatMap(type -> raw(type.reflect()))
                        .collect(toCollection(TreeSet::new));
        assertThat(raw)
                .containsExactlyInAnyOrderElementsOf(
                        EDGES.values().stream().flatMap(List::stream).toList());
    }

    private static Stream<String> raw(Class<?> type) {
        return Stream.<Executable[]>of(type.getDeclaredConstructors(), type.getDeclaredMethods())
                .flatMap(Stream::of)
                .filter(member -> !member.isSynthetic())
                .flatMap(member -> Stream.of(member.getParameters()).filter(TypedIdsTest::isRaw))
                .map(TypedIdsTest::place);
    }

    private static String place(Parameter parameter) {
        var member = parameter.getDeclaringExecutable();
        var type = member.getDeclaringClass();
        var name = type.getName().replaceFirst(".*\\.", "");
        var method = member.getName().equals(type.getName()) ? "" : "." + member.getName();
        return name + method + " " + parameter.getName();
    }

    private static boolean isRaw(Parameter parameter) {
        assertThat(parameter.isNamePresent()).isTrue();
        return RAW.contains(parameter.getType())
                ? ONE.matcher(parameter.getName()).matches()
                : isOfRaw(parameter.getParameterizedType())
                        && SEVERAL.matcher(parameter.getName()).matches();
    }

    private static boolean isOfRaw(Type type) {
        if (type instanceof ParameterizedType of) {
            return Stream.of(of.getActualTypeArguments())
                    .anyMatch(one -> RAW.contains(one) || isOfRaw(one));
        }
        return type == long[].class;
    }
}
