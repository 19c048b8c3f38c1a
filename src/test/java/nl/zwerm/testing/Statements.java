package nl.zwerm.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that a request sends to the database, at the data source. */
@TestComponent
public class Statements implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> SEEN = ThreadLocal.withInitial(ArrayList::new);

    /** The statements that this thread sent while it did the deed. */
    public static List<String> during(Deed deed) throws Exception {
        SEEN.get().clear();
        deed.run();
        return List.copyOf(SEEN.get());
    }

    /** Something that may fail. */
    @FunctionalInterface
    public interface Deed {
        void run() throws Exception;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Counting) ? new Counting(source) : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            return counted(super.getConnection());
        }

        private static Connection counted(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Counting.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, args) -> {
                        if (method.getName().startsWith("prepare") && args != null && args[0] instanceof String sql) {
                            SEEN.get().add(sql);
                        }
                        try {
                            return method.invoke(connection, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
