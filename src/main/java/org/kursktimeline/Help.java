package org.kursktimeline;

import java.util.Arrays;
import java.util.List;

/** What is told of the arguments to whoever asks for help. */
final class Help {

    static final String TEXT = """
            Kursk Timeline: articles with the events they report go in, a sourced timeline comes out over HTTP.

              java -jar kursk-timeline.jar                      starts the service; its explorer is at /docs
              java -jar kursk-timeline.jar keys create --name NAME --scope SCOPE [--scope SCOPE …] [--expires-at INSTANT]
              java -jar kursk-timeline.jar keys list
              java -jar kursk-timeline.jar keys revoke ID       makes, lists and revokes API keys
              java -jar kursk-timeline.jar refresh [--check]    derives every event anew, or tells what would differ
              java -jar kursk-timeline.jar --help               tells this

            Settings stand behind any of these, or in the environment (KURSK_DATA_DIR=DIR):

              --server.port=PORT          8080 when left out
              --server.address=ADDRESS    127.0.0.1 when left out: nobody else reaches it
              --kursk.data-dir=DIR        ./data when left out; everything that is kept on disk
              --kursk.sample=false        begins without the sample timeline
              --spring.datasource.url=URL a PostgreSQL of your own instead of the one that it brings

            README.md, beside the source, has all settings, and what the service answers.
            """;

    private static final List<String> WORDS = List.of("--help", "-h");

    private Help() {}

    /** Tells whether help is asked for, of the service or of a sub-command. */
    static boolean isAskedFor(String[] args) {
        return args.length > 0 && args[0].equals("help") || Arrays.stream(args).anyMatch(WORDS::contains);
    }
}
