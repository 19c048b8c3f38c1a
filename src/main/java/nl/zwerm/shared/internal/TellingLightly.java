package nl.zwerm.shared.internal;

import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.NameMatchMethodPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.task.TaskDecorator;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Whoever listens works behind the back of whoever did something, and does not make them wait. What listeners write, and
 * that they are done, is not waited for on the disk: a database that dies loses the last of it in the order in which it
 * was written, so that what came of an event is never lost without the event being told again: see {@link TellingAgain}.
 */
@Configuration(proxyBeanMethods = false)
class TellingLightly {

    private static final ScopedValue<Boolean> TELLING = ScopedValue.newInstance();

    /** Only listeners run on this executor. */
    @Bean
    TaskDecorator telling() {
        return task -> () -> ScopedValue.where(TELLING, true).run(task);
    }

    @Bean
    TransactionExecutionListener withoutWaiting(CommitStore commits) {
        return new TransactionExecutionListener() {
            @Override
            public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
                if (failure == null && TELLING.isBound() && !transaction.isReadOnly()) {
                    commits.doNotWait();
                }
            }
        };
    }

    /** That somebody begins to listen is not written down: what was told too long ago is told again either way. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor beginningUnwritten() {
        var beginning = new NameMatchMethodPointcut().addMethodName("markProcessing");
        beginning.setClassFilter(EventPublicationRegistry.class::isAssignableFrom);
        var unwritten = new DefaultPointcutAdvisor(beginning, (MethodInterceptor) _ -> null);
        unwritten.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return unwritten;
    }
}
