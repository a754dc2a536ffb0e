package org.kursktimeline.database;

import com.sun.management.OperatingSystemMXBean;
import jakarta.validation.constraints.Positive;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the database.
 *
 * @param port port of the embedded server on the loopback interface; 0 takes a free one
 * @param sharedBuffers what the embedded server keeps of its tables in memory of its own; without it an eighth of the
 *     machine's memory, from 128 MB to 1 GB
 * @param statementTimeout how long a read may take, from 1 s to 25 s; what takes longer is refused as too costly
 * @param readUsername on your own server, a login for reads with SELECT only; without it the writer's login reads too
 * @param readPassword its password
 * @param exports how many exports run at once in all, each on a connection of its own
 */
@Validated
@ConfigurationProperties("kursk.database")
record DatabaseProperties(
        @DefaultValue("0") int port,
        @Nullable DataSize sharedBuffers,
        @DefaultValue("5s") Duration statementTimeout,
        @Nullable String readUsername,
        @Nullable String readPassword,
        @DefaultValue("8") @Positive int exports) {

    /** The driver gives a connection up that has been silent for 30 s. */
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private static final DataSize LEAST_BUFFERS = DataSize.ofMegabytes(128);
    private static final DataSize MOST_BUFFERS = DataSize.ofGigabytes(1);
    private static final int SHARE = 8;

    DatabaseProperties {
        if (statementTimeout.compareTo(Duration.ofSeconds(1)) < 0 || statementTimeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "kursk.database.statement-timeout is from 1s to 25s, not " + statementTimeout);
        }
        if (sharedBuffers != null && sharedBuffers.toMegabytes() < 1) {
            throw new IllegalArgumentException("kursk.database.shared-buffers is 1MB at least, not " + sharedBuffers);
        }
    }

    /** As the server's setting {@code shared_buffers} reads, in whole megabytes. */
    String buffers() {
        return (sharedBuffers != null ? sharedBuffers : buffersOf(memory())).toMegabytes() + "MB";
    }

    /** Of a machine with so much memory. */
    static DataSize buffersOf(DataSize memory) {
        long share = Math.max(LEAST_BUFFERS.toBytes(), memory.toBytes() / SHARE);
        return DataSize.ofBytes(Math.min(MOST_BUFFERS.toBytes(), share));
    }

    /** That of the machine, or of the container in it. */
    private static DataSize memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? DataSize.ofBytes(system.getTotalMemorySize())
                : LEAST_BUFFERS;
    }
}
