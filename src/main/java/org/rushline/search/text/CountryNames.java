package org.rushline.search.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A country's code and its names: in English, in its own languages, and as people say. */
public final class CountryNames {

    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();
    private static final Map<String, String> CODES = codes();

    /** Shorter ones may mean anything in the midst of a name. */
    private static final int NO_CODE = 4;

    private CountryNames() {}

    /**
     * Folded, the code among them.
     *
     * @param code ISO 3166
     */
    public static Set<String> of(String code) {
        return KNOWN.computeIfAbsent(code, CountryNames::find);
    }

    /** Other names of the country with this English name: national teams use them. */
    public static Set<String> calledLike(String name) {
        return Tokenizer.wholes(name).stream()
                .map(CODES::get)
                .filter(Objects::nonNull)
                .flatMap(code -> of(code).stream())
                .filter(other -> other.length() >= NO_CODE)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = new Locale.Builder().setRegion(code).build();
            codes.put(Tokenizer.whole(country.getDisplayCountry(Locale.ENGLISH)), code);
        }
        return codes;
    }

    private static Set<String> find(String code) {
        var country = new Locale.Builder().setRegion(code).build();
        var names = new LinkedHashSet<String>();
        names.add(Tokenizer.fold(code));
        names.addAll(Tokenizer.wholes(country.getDisplayCountry(Locale.ENGLISH)));
        Arrays.stream(Locale.getAvailableLocales())
                .filter(locale -> locale.getCountry().equals(code))
                .map(country::getDisplayCountry)
                .forEach(name -> names.addAll(Tokenizer.wholes(name)));
        return Set.copyOf(names);
    }
}
