import ArgumentParser
struct QuotesCommand: ParsableCommand { func run() throws {} }
