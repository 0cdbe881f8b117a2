package org.rushline.changelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.rushline.platform.health.HealthAnswer;

/** Ready while this node's views lag behind the database by a moment at most. */
@Readiness
@ApplicationScoped
class ChangeLogReady implements HealthCheck {

    @Inject ChangeLogSettings settings;
    @Inject ChangeLog log;

    @Override
    public HealthCheckResponse call() {
        var data =
                log.readers().stream()
                        .collect(
                                Collectors.toMap(Reader::name, reader -> reader.lag().toSeconds()));
        return fault().map(reason -> HealthAnswer.down("changes", reason, data))
                .orElseGet(() -> HealthAnswer.up("changes", Map.copyOf(data)));
    }

    private Optional<String> fault() {
        return log.readers().stream().flatMap(reader -> fault(reader).stream()).findFirst();
    }

    private Optional<String> fault(Reader reader) {
        if (!reader.ready()) {
            return Optional.of(reader.name() + " is still being read for the first time");
        }
        return !reader.makesDo() && reader.lag().compareTo(settings.lag()) > 0
                ? Optional.of(
                        "%s knows nothing of the last %d seconds"
                                .formatted(reader.name(), reader.lag().toSeconds()))
                : Optional.empty();
    }
}
