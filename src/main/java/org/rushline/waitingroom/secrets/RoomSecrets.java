package org.rushline.waitingroom.secrets;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import javax.sql.DataSource;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;

/** What a room signs with, the same on all nodes. Made when it is needed first. */
@ApplicationScoped
public class RoomSecrets {

    private static final String MAKE =
            "insert into waiting_room_secret (room_id) values (?) on conflict do nothing";

    private static final String READ = "select secret from waiting_room_secret where room_id = ?";

    private static final int MOST_ROOMS = 10_000;

    @Resource(lookup = "jdbc/plain")
    DataSource database;

    private LoadingCache<WaitingRoomId, String> known;

    @PostConstruct
    void prepare() {
        known = Caffeine.newBuilder().maximumSize(MOST_ROOMS).build(this::read);
    }

    public String of(WaitingRoomId room) {
        return known.get(room);
    }

    private String read(WaitingRoomId room) {
        var sql = new AutocommitSql(database);
        sql.change(MAKE, room);
        return sql.first(READ, row -> row.getObject("secret", UUID.class).toString(), room)
                .orElseThrow();
    }
}
