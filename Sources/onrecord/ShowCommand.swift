import ArgumentParser
struct ShowCommand: ParsableCommand { func run() throws {} }
