package org.rushline.search.words;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A country's code and its names: in English, in its own languages, and as people say. */
public final class CountryNames {

    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private CountryNames() {}

    /**
     * Folded, the code among them.
     *
     * @param code ISO 3166
     */
    public static Set<String> of(String code) {
        return KNOWN.computeIfAbsent(code, CountryNames::find);
    }

    private static Set<String> find(String code) {
        var country = new Locale.Builder().setRegion(code).build();
        var names = new LinkedHashSet<String>();
        names.add(Words.fold(code));
        names.addAll(Words.wholes(country.getDisplayCountry(Locale.ENGLISH)));
        Arrays.stream(Locale.getAvailableLocales())
                .filter(locale -> locale.getCountry().equals(code))
                .map(country::getDisplayCountry)
                .forEach(name -> names.addAll(Words.wholes(name)));
        return Set.copyOf(names);
    }
}
