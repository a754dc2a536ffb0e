package bench.jpa;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A JPA endpoint over the peers' tables, tuned: associations in batches, a slice without a count, keyset not needed. */
@SpringBootApplication
public class TunedJpa {

    public static void main(String[] args) {
        SpringApplication.run(TunedJpa.class, args);
    }
}
