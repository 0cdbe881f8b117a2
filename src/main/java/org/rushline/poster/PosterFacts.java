package org.rushline.poster;

import java.util.List;

/**
 * What a poster tells.
 *
 * @param id of the event: decides the composition among those that suit its type
 * @param type as the catalogue names it, such as FOOTBALL; unknown ones get a neutral motif
 * @param name of the event
 * @param parties who appears, in billing order; for a match the home team first
 * @param day such as "12 Jun"
 * @param time such as "Sat 20:30"
 * @param place such as "Residenztheater, München"
 */
public record PosterFacts(
        String id,
        String type,
        String name,
        List<Party> parties,
        String day,
        String time,
        String place) {

    /**
     * Somebody who appears.
     *
     * @param colours none, one or two, each as {@code #rrggbb}
     */
    public record Party(String name, boolean team, List<String> colours) {}

    boolean match() {
        return parties.size() == 2 && parties.stream().allMatch(Party::team);
    }
}
