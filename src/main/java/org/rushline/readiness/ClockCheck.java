package org.rushline.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rushline.cluster.NodeClocks;
import org.rushline.cluster.NodeClocks.NodeClock;
import org.rushline.platform.limits.LiveNodes;

/** A node whose clock is wrong shows wrong countdowns. */
@ApplicationScoped
class ClockCheck implements ReadinessCheck {

    private static final Duration TOO_FAR = Duration.ofSeconds(2);

    @Inject NodeClocks clocks;
    @Inject LiveNodes nodes;

    @Override
    public ReadinessCode code() {
        return ReadinessCode.CLOCK;
    }

    @Override
    public Finding look(CheckedRoom room) {
        return judge(clocks.all(), nodes.count());
    }

    /**
     * @param nodes that see each other
     */
    static Finding judge(List<NodeClock> clocks, int nodes) {
        var wrong = clocks.stream().filter(clock -> isWrong(clock.ahead())).toList();
        if (!wrong.isEmpty()) {
            return Finding.bad(
                    wrong.stream()
                            .map(ClockCheck::wrong)
                            .collect(Collectors.joining(" ", "", " Set it, best by NTP.")));
        }
        if (clocks.size() < nodes) {
            return Finding.bad(
                    "Of %d nodes only %d have written down their clock in the last 30 seconds. Look at the others' logs."
                            .formatted(nodes, clocks.size()));
        }
        return Finding.good(
                "All clocks are within two seconds of the database's; nodes that were asked: %d."
                        .formatted(clocks.size()));
    }

    private static boolean isWrong(Duration ahead) {
        return ahead.abs().compareTo(TOO_FAR) > 0;
    }

    private static String wrong(NodeClock clock) {
        return "The clock of %s is %s seconds %s the database's."
                .formatted(
                        clock.node(),
                        String.format(Locale.ROOT, "%.1f", clock.ahead().abs().toMillis() / 1000.0),
                        clock.ahead().isNegative() ? "behind" : "ahead of");
    }
}
