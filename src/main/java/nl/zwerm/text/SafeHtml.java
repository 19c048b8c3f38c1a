package nl.zwerm.text;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** HTML that has passed the sanitiser; a class and not a record, because a record's constructor would be open to all. */
public final class SafeHtml implements Content {

    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    @Override
    public boolean isEmptyContent() {
        return html.isEmpty();
    }

    int length() {
        return html.length();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml that && html.equals(that.html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    /** The markup itself, for mails and for the API. */
    @Override
    public String toString() {
        return html;
    }
}
