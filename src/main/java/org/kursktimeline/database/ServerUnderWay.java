package org.kursktimeline.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A server that is being started in a thread of its own. */
final class ServerUnderWay {

    private final CompletableFuture<PostgresServer> server = new CompletableFuture<>();
    private boolean taken;

    /** Begins to start the server. */
    ServerUnderWay(Supplier<PostgresServer> starting) {
        new Thread(() -> complete(starting), "postgres-start").start();
    }

    private void complete(Supplier<PostgresServer> starting) {
        try {
            server.complete(starting.get());
        } catch (RuntimeException | Error refused) {
            server.completeExceptionally(refused);
        }
    }

    /** The server once it runs, now in the caller's care; throws what kept it from starting. */
    synchronized PostgresServer await() {
        taken = true;
        try {
            return server.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw failed;
        }
    }

    /** Stops the server, if nobody has it in his care. */
    synchronized void abandon() {
        if (!taken) {
            server.thenAccept(PostgresServer::close)
                    .exceptionally(neverStarted -> null)
                    .join();
        }
    }
}
