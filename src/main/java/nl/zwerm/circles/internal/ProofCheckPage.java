package nl.zwerm.circles.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where anybody checks a proof that they were given as a file or on paper. */
@Template("circles/proof-check")
public record ProofCheckPage(String code, Errors errors) {}
