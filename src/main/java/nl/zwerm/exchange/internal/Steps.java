package nl.zwerm.exchange.internal;

import nl.zwerm.exchange.ImportProgress;
import nl.zwerm.exchange.stackexchange.Progress;

/** Tells which step an import is at, and how much of its file was read. */
final class Steps implements Progress {
    private final ImportProgress progress;
    private String step = "";

    Steps(ImportProgress progress) {
        this.progress = progress;
    }

    void begin(String name) {
        step = "exchange.step." + name;
        progress.at(step, 0);
    }

    void end() {
        progress.at(step, 100);
    }

    @Override
    public void read(String file, long bytesRead, long bytesTotal) {
        progress.at(step, bytesTotal <= 0 ? 0 : Math.clamp(bytesRead * 100 / bytesTotal, 0, 99));
    }
}
