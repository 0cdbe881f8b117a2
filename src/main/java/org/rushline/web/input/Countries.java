package org.rushline.web.input;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rushline.payment.stripe.StripeCurrencies;
import org.rushline.web.Wording;

/** What one chooses countries, time zones and currencies from. */
@Named
@ApplicationScoped
public class Countries {

    /** A country or a currency, by its code. */
    public record Choice(String code, String name) {}

    private static final List<Choice> ALL =
            Stream.of(Locale.getISOCountries())
                    .map(code -> new Choice(code, displayed(code)))
                    .sorted(
                            Comparator.comparing(
                                    Choice::name, Collator.getInstance(Wording.LOCALE)))
                    .toList();

    private static final List<Choice> CURRENCIES =
            StripeCurrencies.all().stream()
                    .map(one -> choice(one.currency()))
                    .sorted(Comparator.comparing(Choice::code))
                    .toList();

    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(
                            zone ->
                                    zone.matches(
                                            "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                    .sorted()
                    .toList();

    public List<Choice> getAll() {
        return ALL;
    }

    public List<Choice> getCurrencies() {
        return CURRENCIES;
    }

    public List<String> getZones() {
        return ZONES;
    }

    /** The currency of a country, if people can pay in it. */
    public static Optional<String> currencyOf(String country) {
        return Optional.ofNullable(Currency.getInstance(region(country)))
                .map(Currency::getCurrencyCode)
                .filter(code -> StripeCurrencies.of(code).isPresent());
    }

    public String name(String country) {
        return displayed(country);
    }

    private static String displayed(String country) {
        return region(country).getDisplayCountry(Wording.LOCALE);
    }

    private static Choice choice(Currency currency) {
        return new Choice(currency.getCurrencyCode(), currency.getDisplayName(Wording.LOCALE));
    }

    private static Locale region(String code) {
        return new Locale.Builder().setRegion(code).build();
    }
}
