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

    public static void main(String[] args) {
        System.exit(ZwermCommand.run(Zwerm.class, args));
    }
}
