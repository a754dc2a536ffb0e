package bench.jpa;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** No access rules: their filters would cost the peer time. */
@Configuration
class OpenToAll {

    @Bean
    SecurityFilterChain nothing(HttpSecurity http) throws Exception {
        return http.securityMatcher("/nothing-lies-here").build();
    }
}
