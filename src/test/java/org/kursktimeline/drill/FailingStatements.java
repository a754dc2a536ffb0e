package org.kursktimeline.drill;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Puts itself under the writer's pool and, when armed, makes the n-th step fail: before a statement, before a commit,
 * or after a commit that the service then never hears of.
 */
final class FailingStatements implements BeanPostProcessor {

    static final String MESSAGE = "drill: SELECT secret FROM disk";

    private static final Set<String> STATEMENTS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate");

    private final AtomicInteger countdown = new AtomicInteger(Integer.MIN_VALUE);

    /** From now on the n-th step fails, once. */
    void failAt(int n) {
        countdown.set(n);
    }

    /** From now on steps are counted, and none fails. */
    void count() {
        countdown.set(Integer.MAX_VALUE);
    }

    /** How many steps there were since. */
    int counted() {
        return Integer.MAX_VALUE - countdown.getAndSet(Integer.MIN_VALUE);
    }

    /** Disarms, and tells whether the fault had come. */
    boolean failed() {
        return countdown.getAndSet(Integer.MIN_VALUE) <= 0;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && name.equals("dataSource")) {
            var source = new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
            pool.setDataSource(proxy(DataSource.class, source, false));
        }
        return bean;
    }

    private void step() throws SQLException {
        if (countdown.get() > 0 && countdown.decrementAndGet() == 0) {
            throw new SQLException(MESSAGE, "58030");
        }
    }

    /** What the target returns is wrapped too, so that everything beneath the data source counts. */
    private <T> T proxy(Class<T> type, T target, boolean statement) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    boolean commit =
                            target instanceof Connection && method.getName().equals("commit");
                    if (commit || statement && STATEMENTS.contains(method.getName())) {
                        step();
                    }
                    var result = call(target, method, arguments);
                    if (commit) {
                        step();
                    }
                    return wrap(method.getReturnType(), result);
                }));
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object wrap(Class<?> type, @Nullable Object result) {
        if (result instanceof Connection && type == Connection.class) {
            return proxy(Connection.class, (Connection) result, false);
        }
        if (result instanceof Statement && Statement.class.isAssignableFrom(type)) {
            return proxy((Class<Statement>) type, (Statement) result, true);
        }
        return result;
    }

    private static @Nullable Object call(Object target, java.lang.reflect.Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
