explain example
