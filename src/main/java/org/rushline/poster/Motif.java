package org.rushline.poster;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** The pictures that stand for a kind of evening; which one an event gets is decided by its id. */
interface Motif {

    Map<String, List<Motif>> BY_TYPE =
            Map.of(
                    "CONCERT", List.of(MusicMotifs::rings, MusicMotifs::levels, MusicMotifs::waves),
                    "THEATRE",
                            List.of(StageMotifs::light, StageMotifs::curtain, StageMotifs::rooms),
                    "OPERA", List.of(StageMotifs::arches, StageMotifs::fan, StageMotifs::curtain),
                    "DANCE", List.of(MoveMotifs::ribbons, MoveMotifs::turns),
                    "COMEDY", List.of(MoveMotifs::grin, MoveMotifs::talk),
                    "FOOTBALL", List.of(MoveMotifs::tiles));

    List<Motif> OTHER = List.of(MoveMotifs::tiles, MusicMotifs::rings);

    void paint(Svg svg, Frame frame, Scheme scheme, Random chance);

    static void draw(Svg svg, String type, Frame frame, Scheme scheme, Random chance) {
        var motifs = BY_TYPE.getOrDefault(type, OTHER);
        svg.window(frame.x(), frame.y(), frame.width(), frame.height());
        motifs.get(chance.nextInt(motifs.size())).paint(svg, frame, scheme, chance);
        svg.end();
    }
}
