"""The only room that prints or exits: argv → screen."""
