package nl.zwerm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Where everything starts. */
@Modulithic(systemName = "Zwerm")
@SpringBootApplication
public class Zwerm {

    public static void main(String[] args) {
        SpringApplication.run(Zwerm.class, args);
    }
}
