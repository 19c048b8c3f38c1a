package nl.zwerm;

import nl.zwerm.administration.commands.ZwermCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Where everything starts. */
@Modulithic(systemName = "Zwerm")
@SpringBootApplication
public class Zwerm {

    public static void main(String[] args) {
        System.exit(ZwermCommand.run(Zwerm.class, args));
    }
}
