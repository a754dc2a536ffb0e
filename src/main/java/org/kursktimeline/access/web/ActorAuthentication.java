package org.kursktimeline.access.web;

import java.util.List;
import org.kursktimeline.core.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A request whose key was recognised; keeps who acts, not the key. */
final class ActorAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;

    ActorAuthentication(Actor actor) {
        super(List.of());
        this.actor = actor;
        setAuthenticated(true);
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
