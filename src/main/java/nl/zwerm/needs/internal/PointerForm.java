package nl.zwerm.needs.internal;

/**
 * What somebody typed to point to something, as they typed it: an address, or {@code pick}, the id of what was suggested.
 * {@code host} is where they are.
 */
record PointerForm(String link, String pick, String sentence, String once, String host) {

    static final PointerForm EMPTY = new PointerForm("", "", "", "", "");
}
