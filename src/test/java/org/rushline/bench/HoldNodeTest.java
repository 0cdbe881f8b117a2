package org.rushline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rushline.dev.Ports;

class HoldNodeTest {

    @Test
    void two_processes_meet_and_one_counts_what_it_holds(@TempDir Path folder) throws IOException {
        var one = Ports.free();
        var two = Ports.free();
        try (var node = HoldNode.start(folder, List.of(one, two));
                var other = HoldNode.start(folder, List.of(two, one))) {
            other.awaitReady();

            assertThat(node.awaitReady().operations(2, 1)).isPositive();
        }
    }
}
