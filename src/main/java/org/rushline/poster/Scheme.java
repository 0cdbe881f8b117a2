package org.rushline.poster;

import java.util.List;
import java.util.Random;

/** Colours that go together: letters in ink can be read on the ground. */
record Scheme(String ground, String ink, String first, String second, String third) {

    static final List<Scheme> ALL =
            List.of(
                    new Scheme("#14213d", "#fff4dc", "#fca311", "#e5383b", "#2f4a86"),
                    new Scheme("#f6cf3f", "#1f1440", "#e4482e", "#1f1440", "#fff3c4"),
                    new Scheme("#b3122d", "#fff1e6", "#ff8c61", "#3c0613", "#ffd3b0"),
                    new Scheme("#0b3d3a", "#f5efe0", "#f2b134", "#ed553b", "#1d6f68"),
                    new Scheme("#f1e7da", "#1d1b26", "#e2363f", "#2b5d8a", "#f0a53a"),
                    new Scheme("#35195e", "#ffe9e3", "#ff9472", "#e23e77", "#6a3fb0"),
                    new Scheme("#ff7b54", "#26100a", "#ffd56b", "#8c1c3a", "#26100a"),
                    new Scheme("#b9e0d3", "#10253a", "#f2545b", "#10253a", "#fff8e7"),
                    new Scheme("#191320", "#f9e4d9", "#e0457b", "#f4a261", "#5b3a80"),
                    new Scheme("#1b3fb5", "#fdf6e3", "#ffcf33", "#ff6f91", "#0f2266"));

    /** For teams that have told us no colours: each pair is a shirt and its trim. */
    private static final List<List<String>> SHIRTS =
            List.of(
                    List.of("#c8102e", "#ffffff"),
                    List.of("#123c8c", "#ffffff"),
                    List.of("#f7d117", "#17141f"),
                    List.of("#0b6b3a", "#ffffff"),
                    List.of("#17141f", "#f7d117"),
                    List.of("#6a1b4d", "#9fd3ef"),
                    List.of("#f26a21", "#17141f"),
                    List.of("#7ec3ea", "#102a4c"),
                    List.of("#f4f1ea", "#b3122d"));

    static Scheme by(Random chance) {
        return ALL.get(chance.nextInt(ALL.size()));
    }

    static List<String> shirtOf(String team) {
        return SHIRTS.get(Math.floorMod(team.hashCode() * 31, SHIRTS.size()));
    }
}
