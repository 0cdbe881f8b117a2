package org.rushline.payment.stripe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rushline.platform.Money;

/** The currencies in which people can pay. The table and its sources are in currencies.txt. */
public final class StripeCurrencies {

    private static final Map<String, StripeCurrency> ALL = read();

    private StripeCurrencies() {}

    private static Map<String, StripeCurrency> read() {
        try (var table = StripeCurrencies.class.getResourceAsStream("currencies.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(StripeCurrency::of)
                    .collect(
                            Collectors.toMap(
                                    one -> one.currency().getCurrencyCode(),
                                    Function.identity(),
                                    (one, other) -> one,
                                    TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Collection<StripeCurrency> all() {
        return ALL.values();
    }

    /**
     * @param code ISO 4217, upper case; empty if nobody can pay in it
     */
    public static Optional<StripeCurrency> of(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /** From ISO 4217's units; what is in no currency of ours is left as it is. */
    public static long toStripe(Money money) {
        var amount = money.amount();
        return of(money.code()).map(currency -> currency.toStripe(amount)).orElse(amount);
    }

    static long fromStripe(long amount, String code) {
        return of(code).map(currency -> currency.fromStripe(amount)).orElse(amount);
    }
}
