package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A peer as a child process that answers on a port of its own. */
record PeerProcess(Process process, int port) implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    static PeerProcess jpa(Service service, Options options) throws Exception {
        int port = Service.freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "bench.jpa.TunedJpa",
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + service.url(),
                "--spring.datasource.username=postgres",
                "--spring.flyway.enabled=false",
                "--spring.jpa.open-in-view=false",
                "--spring.jpa.hibernate.ddl-auto=none",
                "--spring.jpa.properties.hibernate.default_batch_fetch_size=100",
                "--spring.jpa.properties.hibernate.query.in_clause_parameter_padding=true",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn"));
        command.addAll(options.jvm());
        return start(
                command,
                Map.of("SPRING_DATASOURCE_PASSWORD", service.password("postgres")),
                port,
                options,
                "/events?limit=1");
    }

    static PeerProcess postgraphile(Service service, Options options) throws Exception {
        int port = Service.freePort();
        var url = service.url()
                .replace("jdbc:postgresql://", "postgres://postgres:" + service.password("postgres") + "@");
        var command = List.of(
                "node",
                options.postgraphile()
                        .resolve("node_modules/postgraphile/cli.js")
                        .toString(),
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--schema",
                "peer",
                "--connection",
                url,
                "--max-pool-size",
                "8",
                "--disable-query-log",
                "--disable-graphiql");
        var query = "/graphql?query=%7B__typename%7D";
        return start(command, Map.of("NODE_ENV", "production", "GRAPHILE_TURBO", "1"), port, options, query);
    }

    private static PeerProcess start(
            List<String> command, Map<String, String> environment, int port, Options options, String probe)
            throws Exception {
        var log = options.work().resolve("peer.log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        for (long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L; !answers(port, probe); ) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new IllegalStateException("the peer did not start: " + Files.readString(log));
            }
            Thread.sleep(100);
        }
        return new PeerProcess(process, port);
    }

    /** Any answer at all: what it answers is checked by the questions. */
    private static boolean answers(int port, String probe) {
        try (var http = new Connection(port)) {
            return http.get(probe).status() > 0;
        } catch (Exception notYet) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
