package nl.zwerm.knowledge.internal;

import java.time.LocalDate;
import java.util.List;
import nl.zwerm.web.Template;

/** One level of a tree, put in place where it is opened. */
@Template("knowledge/branches")
public record BranchPart(String space, List<Branch> branches, LocalDate today) {}
