package org.kursktimeline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The running PostgreSQL server of one data folder, as its {@code postmaster.pid} and the operating system tell.
 *
 * @param process the server's first process
 * @param port where it listens
 */
record Postmaster(ProcessHandle process, int port) {

    private static final int PID_LINE = 0;
    private static final int FOLDER_LINE = 1;
    private static final int PORT_LINE = 3;

    /** Finds the server that runs on the folder; empty when none does, even if a stale file says so. */
    static Optional<Postmaster> of(Path folder) {
        try {
            var lines = Files.readAllLines(folder.resolve("postmaster.pid"));
            if (lines.size() <= PORT_LINE
                    || !isSame(Path.of(lines.get(FOLDER_LINE).strip()), folder)) {
                return Optional.empty();
            }
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            return ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()))
                    .filter(Postmaster::isPostgres)
                    .map(process -> new Postmaster(process, port));
        } catch (IOException | NumberFormatException noServer) {
            return Optional.empty();
        }
    }

    /** Tells whether it still runs. A process that ended and was not waited for has no command any more. */
    boolean isAlive() {
        return process.isAlive() && isPostgres(process);
    }

    /** Ends the server: in order if it does so within the time, else by force; PostgreSQL recovers from that. */
    void stop(Duration patience) {
        var children = process.descendants().toList();
        process.destroy();
        if (!hasEnded(List.of(process), patience)) {
            process.destroyForcibly();
        }
        end(children, patience);
    }

    /** Ends what a killed server left behind on the folder, so that the next one may use its memory and files. */
    static void endOrphans(Path folder, Duration patience) {
        end(
                ProcessHandle.allProcesses()
                        .filter(Postmaster::isPostgres)
                        .filter(process -> isSame(Path.of("/proc", Long.toString(process.pid()), "cwd"), folder))
                        .toList(),
                patience);
    }

    private static void end(List<ProcessHandle> processes, Duration patience) {
        if (!hasEnded(processes, patience)) {
            processes.forEach(ProcessHandle::destroyForcibly);
            hasEnded(processes, patience);
        }
    }

    private static boolean hasEnded(List<ProcessHandle> processes, Duration patience) {
        try {
            CompletableFuture.allOf(
                            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return processes.stream().noneMatch(process -> process.isAlive() && isPostgres(process));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> String.valueOf(Path.of(command).getFileName()).startsWith("postgres"))
                .orElse(false);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return one.toRealPath().equals(other.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }
}
