package org.rushline.bench.searching;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.rushline.dev.DemoEvent;
import org.rushline.dev.DemoPerformer;

/** The queries of many visitors, made of real names, and the same every time. */
final class QueryLog {

    private static final List<String> MONTHS =
            List.of("january", "march", "april", "may", "june", "september", "october", "december");
    private static final int LONG_WORD = 5;

    private final LocalDate today;
    private final Cast cast;
    private final SplittableRandom chance = new SplittableRandom(20_261_126);

    QueryLog(BigCatalogue catalogue) {
        this.today = catalogue.today();
        this.cast = catalogue.cast();
    }

    List<Asked> next(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    private Asked next() {
        var lot = chance.nextInt(100);
        if (lot < 35) {
            return found("keyword", Map.of());
        } else if (lot < 45) {
            return found("with a filter", filter());
        } else if (lot < 55) {
            return found("with facets", Map.of("facets", "all"));
        } else if (lot < 63) {
            return found("by distance", near());
        } else if (lot < 71) {
            return asked("a period", with(period(), filter()), false);
        } else if (lot < 77) {
            return asked("a period with facets", with(period(), Map.of("facets", "all")), false);
        } else if (lot < 80) {
            return asked("all there is, with facets", Map.of("facets", "all"), false);
        }
        return typing();
    }

    private Asked found(String kind, Map<String, String> besides) {
        var typo = chance.nextInt(4) == 0;
        var keyword = typo ? misspelt(keyword()) : keyword();
        return asked(kind, with(besides, Map.of("keyword", keyword)), typo);
    }

    private Asked typing() {
        var typo = chance.nextInt(4) == 0;
        var whole = chance.nextBoolean() ? performer() : work();
        var least = typo ? LONG_WORD : 2;
        var length = Math.min(whole.length(), least + chance.nextInt(8));
        var begun = whole.substring(0, length);
        return asked("typing", Map.of("q", typo ? misspelt(begun) : begun), typo);
    }

    private String keyword() {
        return switch (chance.nextInt(8)) {
            case 0, 1 -> performer();
            case 2 -> work();
            case 3 -> one(cast.venues()).name();
            case 4 -> one(cast.clubs()).name() + " " + one(cast.clubs()).name();
            case 5 -> performer() + " " + one(cast.venues()).city();
            case 6 -> one(cast.venues()).city() + " " + one(MONTHS);
            default -> performer().toLowerCase(Locale.ROOT) + " " + one(MONTHS);
        };
    }

    private String performer() {
        DemoPerformer performer = one(cast.performers());
        return performer.name();
    }

    private String work() {
        DemoEvent work = one(cast.works());
        return work.name();
    }

    private Map<String, String> filter() {
        return switch (chance.nextInt(4)) {
            case 0 -> Map.of("city", one(cast.venues()).city());
            case 1 -> Map.of("type", one(List.of("FOOTBALL", "CONCERT", "THEATRE", "OPERA")));
            case 2 -> Map.of("country", one(cast.venues()).country());
            default -> Map.of("maxPrice", Integer.toString(2_000 + chance.nextInt(20_000)));
        };
    }

    private Map<String, String> period() {
        var first = today.plusDays(chance.nextInt(300));
        var last = first.plusDays(1 + chance.nextInt(60));
        return Map.of("start", first.toString(), "end", last.toString());
    }

    private Map<String, String> near() {
        var venue = one(cast.venues());
        return Map.of(
                "near",
                venue.latitude() + "," + venue.longitude(),
                "radiusKm",
                one(List.of("25", "100", "500")),
                "sort",
                "distance");
    }

    /** Two neighbours swapped, a letter left out, or another one, in a word that is long enough. */
    private String misspelt(String text) {
        var at = 0;
        for (var tries = 0; tries < 20; tries++) {
            at = 1 + chance.nextInt(Math.max(1, text.length() - 3));
            if (isInALongWord(text, at)) {
                break;
            }
        }
        var before = text.substring(0, at);
        return switch (chance.nextInt(3)) {
            case 0 -> before + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            case 1 -> before + text.substring(at + 1);
            default -> before + (char) ('a' + chance.nextInt(26)) + text.substring(at + 1);
        };
    }

    private static boolean isInALongWord(String text, int at) {
        var begin = text.lastIndexOf(' ', at) + 1;
        var end = text.indexOf(' ', at);
        return at > begin && (end < 0 ? text.length() : end) - begin >= LONG_WORD;
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private static Asked asked(String kind, Map<String, String> parameters, boolean typo) {
        return new Asked(kind, parameters, typo);
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        var all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }
}
