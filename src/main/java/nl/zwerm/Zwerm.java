package nl.zwerm;

import nl.zwerm.administration.commands.ZwermCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Where everything starts. */
@Modulithic(systemName = "Zwerm")
// Modules name their classes without asking each other.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Zwerm {

    /** How many threads carry what is asked of the server; as many as there are processors when nobody says. */
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    public static void main(String[] args) {
        letNobodyWaitForLongWork();
        System.exit(ZwermCommand.run(Zwerm.class, args));
    }

    /**
     * Java lets a virtual thread go on until it waits for something, so that long work on each processor holds up all that is
     * short. With two carriers to a processor the operating system divides its time between them.
     */
    private static void letNobodyWaitForLongWork() {
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(
                    CARRIERS, Integer.toString(2 * Runtime.getRuntime().availableProcessors()));
        }
    }
}
